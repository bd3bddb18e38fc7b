namespace SpecLang.Engine.Targets.Http;

/// <summary>Where a server's chat completions are, and for which model.</summary>
/// <param name="Address">The address that requests go to.</param>
/// <param name="Model">The model that stands behind <c>#</c>; null where none does.</param>
public sealed record ChatAddress(Uri Address, string? Model)
{
    private const string Completions = "/chat/completions";

    /// <summary>The address without what could be secret in it.</summary>
    public string Shown { get; } = Address.GetLeftPart(UriPartial.Path);

    /// <summary>Reads an address: that of the API (<c>https://host/v1</c>), or of its chat completions, with <c>#MODEL</c> behind it where one is to be named.</summary>
    /// <exception cref="FormatException">It is none, or a key stands in it; the message is a sentence that does not repeat it.</exception>
    public static ChatAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0)
        {
            throw new FormatException("what stands behind `http:` is no address of a server; write the whole of it, as in http:https://localhost:8080/v1.");
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new FormatException("a key or password does not belong in an address, which is shown and recorded; name an environment variable with --key-env.");
        }

        var model = uri.Fragment.Length > 1 ? Uri.UnescapeDataString(uri.Fragment[1..]) : null;
        var path = uri.AbsolutePath.TrimEnd('/');
        var builder = new UriBuilder(uri) { Fragment = string.Empty, Path = path.EndsWith(Completions, StringComparison.Ordinal) ? path : path + Completions };
        return new ChatAddress(builder.Uri, model);
    }
}
