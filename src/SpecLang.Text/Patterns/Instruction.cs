namespace SpecLang.Text.Patterns;

/// <summary>What a step of a program does.</summary>
internal enum Instruction
{
    /// <summary>Takes one character of a set.</summary>
    Take,

    /// <summary>Goes on at either of two places, the first preferred.</summary>
    Branch,

    /// <summary>Goes on where a condition holds.</summary>
    Assert,

    /// <summary>The pattern has matched.</summary>
    Match,
}
