using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>A text that names a file.</summary>
/// <param name="Span">The text with its quotes.</param>
/// <param name="Target">The file; null where there is none.</param>
/// <param name="Tooltip">What opening it does.</param>
internal sealed record FileLink(TextSpan Span, DocumentUri? Target, string Tooltip);
