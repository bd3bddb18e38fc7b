using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SpecLang.SourceGenerator.Tests")]
