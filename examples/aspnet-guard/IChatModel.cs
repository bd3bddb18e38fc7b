namespace Guard;

/// <summary>The language model behind the chat.</summary>
internal interface IChatModel
{
    Task<string> AnswerAsync(string message, CancellationToken cancellationToken);
}
