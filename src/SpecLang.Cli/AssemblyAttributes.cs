using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SpecLang.Cli.Tests")]
[assembly: InternalsVisibleTo("align-native")]
