using FsCheck;
using FsCheck.Fluent;

namespace SpecLang.Differential.Tests.Generation;

/// <summary>Generators of expressions from alternatives, of which only the chosen one is made.</summary>
internal static class Choice
{
    public static Gen<Node> Of(params (int Weight, Func<Gen<Node>> Make)[] options)
    {
        var possible = options.Where(o => o.Weight > 0).ToArray();
        return Gen.Choose(0, possible.Sum(o => o.Weight) - 1).SelectMany(n => Chosen(possible, n)());
    }

    public static Gen<Node> Leaf(Kind kind, params IEnumerable<string> texts) => Gen.Elements(texts).Select(t => Node.Leaf(kind, t));

    /// <summary>An expression around parts, which <c>{0}</c>, <c>{1}</c> … stand for.</summary>
    public static Gen<Node> Build(Kind kind, string format, params Gen<Node>[] parts) => Gen.CollectToArray(parts).Select(p => new Node(kind, format, [.. p]));

    /// <summary>One of several ways to write an expression around the same parts.</summary>
    public static Gen<Node> Build(Kind kind, string[] formats, params Gen<Node>[] parts) => Gen.Elements(formats).SelectMany(f => Build(kind, f, parts));

    private static Func<Gen<Node>> Chosen((int Weight, Func<Gen<Node>> Make)[] options, int number)
    {
        foreach (var (weight, make) in options)
        {
            if (number < weight)
            {
                return make;
            }

            number -= weight;
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }
}
