using SpecLang.Runtime.Classifiers;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks the process that runs models to load one. This and what follows is between the server and that process.</summary>
/// <param name="Root">The project's root folder.</param>
/// <param name="Classifier">The declaration.</param>
internal sealed record LoadModelParams(string Root, ClassifierDescriptor Classifier);
