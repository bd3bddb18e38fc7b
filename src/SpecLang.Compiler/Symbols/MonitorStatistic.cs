namespace SpecLang.Compiler.Symbols;

/// <summary>What a monitor can expect something of.</summary>
public enum MonitorStatistic
{
    /// <summary>The population stability index of a classifier's score, of the baseline and now.</summary>
    Psi,

    /// <summary>The share of records with an outcome.</summary>
    Rate,

    /// <summary>How far the share of records with an outcome lies from that of the baseline.</summary>
    RateChange,
}
