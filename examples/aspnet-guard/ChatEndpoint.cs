using SpecLang.Runtime;

namespace Guard;

/// <summary>Asks the model, judges its answer, and passes it on, holds it back or calls a person.</summary>
internal static partial class ChatEndpoint
{
    private const string ToAPerson = "A colleague will look at your question and write to you.";
    private const string Withheld = "I can't answer that here. A colleague will write to you.";

    public static async Task<IResult> AnswerAsync(ChatRequest request, IChatModel model, ChatGuard guard, ILogger<ChatGuard> log, CancellationToken cancellationToken)
    {
        var answer = await model.AnswerAsync(request.Message, cancellationToken);
        var verdict = guard.Evaluate(new Turn { Prompt = request.Message, Response = answer }, cancellationToken: cancellationToken);
        switch (verdict.Decision)
        {
            case Decision.Block:
                // The message says what is wrong without quoting personal data: the policy redacts its evidence.
                LogBlocked(log, verdict.Leading?.Name, verdict.Leading?.Message);
                return Results.Json(new ChatReply("block", Withheld, verdict.Leading?.Name), statusCode: StatusCodes.Status422UnprocessableEntity);
            case Decision.Escalate:
                return Results.Json(new ChatReply("escalate", ToAPerson, verdict.AskAPerson.Escalates ? verdict.AskAPerson.Name : null), statusCode: StatusCodes.Status202Accepted);
            default:
                return Results.Json(new ChatReply("allow", answer, Principle: null));
        }
    }

    [LoggerMessage(LogLevel.Warning, "Blocked by {Principle}: {Message}")]
    private static partial void LogBlocked(ILogger log, string? principle, string? message);
}
