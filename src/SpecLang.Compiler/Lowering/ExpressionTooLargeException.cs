namespace SpecLang.Compiler.Lowering;

/// <summary>An expression that grows beyond all reason when its definitions are put in.</summary>
internal sealed class ExpressionTooLargeException : Exception;
