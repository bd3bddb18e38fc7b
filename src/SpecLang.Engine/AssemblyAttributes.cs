using System.Runtime.CompilerServices;

[assembly: CLSCompliant(false)]
[assembly: InternalsVisibleTo("SpecLang.Engine.Tests")]
// Calls into the C library then need no code made at run time.
[assembly: DisableRuntimeMarshalling]
