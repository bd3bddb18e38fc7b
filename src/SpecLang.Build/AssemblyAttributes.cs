using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SpecLang.Build.Tests")]
