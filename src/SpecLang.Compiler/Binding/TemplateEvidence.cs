namespace SpecLang.Compiler.Binding;

/// <summary>What <c>{evidence}</c> means in a template.</summary>
internal enum TemplateEvidence
{
    /// <summary>What was found.</summary>
    Shown,

    /// <summary>What was found, but nothing ever is.</summary>
    AlwaysEmpty,

    /// <summary>Nothing: no principle is violated yet.</summary>
    Unknown,
}
