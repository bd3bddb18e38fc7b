namespace Guard;

/// <summary>What a customer writes.</summary>
internal sealed record ChatRequest(string Message);
