namespace Guard;

/// <summary>Stands where a service would call its model, so that the example runs without one: the same question gives the same answer.</summary>
internal sealed class CannedModel : IChatModel
{
    private static readonly Dictionary<string, string> Answers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["When do you open?"] = "We open at nine, from Monday to Saturday.",
        ["Is the savings plan safe?"] = "The savings plan is risk-free, we promise.",
        ["Which account do I pay to?"] = "Please transfer the amount to DE89 3704 0044 0532 0130 00.",
        ["I have a complaint."] = "I am sorry to hear that. A colleague will call you today.",
    };

    public Task<string> AnswerAsync(string message, CancellationToken cancellationToken) =>
        Task.FromResult(Answers.GetValueOrDefault(message, "I do not know, but a colleague will."));
}
