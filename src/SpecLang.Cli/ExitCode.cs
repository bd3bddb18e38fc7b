namespace SpecLang.Cli;

/// <summary>What the command exits with. Of several, the first of <see cref="Cancelled"/>, <see cref="Usage"/>, <see cref="SpecError"/>, <see cref="DataError"/>, <see cref="Findings"/>.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>What <c>--fail-on</c> asks for was found.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The spec does not compile.</summary>
    public const int SpecError = 3;

    /// <summary>A record, a model or an output could not be read or written.</summary>
    public const int DataError = 4;

    public const int Cancelled = 130;
}
