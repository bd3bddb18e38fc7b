using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

/// <summary>From a syntax tree without an error to its layout. The tokens come from a reader, so a node that has no layout of its own is written on one line.</summary>
internal sealed partial class LayoutBuilder
{
    private static readonly Doc Comma = new Doc.Text(",", isComma: true);

    private readonly TokenReader tokens;

    private LayoutBuilder(TokenReader tokens) => this.tokens = tokens;

    public static Doc Build(SyntaxTree tree) => new LayoutBuilder(new TokenReader(tree)).LayOutFile(tree.Root);

    private Doc LayOutFile(FileSyntax file)
    {
        var parts = new List<Doc>();
        AddItems(parts, [.. file.Children], NeedsBlankLineInFile);
        if (tokens.HasLead)
        {
            parts.Add(tokens.NextFollowsBlankLine ? Doc.BlankLine : Doc.Break);
            parts.Add(tokens.Lead());
        }

        parts.Add(tokens.Drop());
        return Of([.. parts]);
    }

    private static bool NeedsBlankLineInFile(Item previous, Item next) =>
        PartOfFile(previous.Node) != PartOfFile(next.Node) || (PartOfFile(next.Node) == 2 && (!previous.IsOneLine || !next.IsOneLine));

    private static int PartOfFile(SyntaxNode node) => node switch
    {
        LanguageVersionSyntax or NamespaceSyntax => 0,
        ImportSyntax => 1,
        _ => 2,
    };

    private static bool NeedsBlankLineInConstitution(Item previous, Item next) =>
        (previous.Node is PrincipleSyntax && !previous.IsOneLine) || (next.Node is PrincipleSyntax && !next.IsOneLine);

    private Doc LayOut(SyntaxNode node, int padding) => node switch
    {
        RecordSyntax record => Record(record, padding),
        ClassifierSyntax classifier => Classifier(classifier),
        LexiconSyntax => Lexicon(padding),
        PatternSyntax pattern => Pattern(pattern, padding),
        DefineSyntax define => Define(define),
        MeasureSyntax measure => Measure(measure),
        ObjectiveSyntax objective => Objective(objective),
        ConstitutionSyntax constitution => Constitution(constitution),
        PrincipleSyntax principle => Principle(principle, padding),
        ExampleSyntax example => Example(example),
        PrioritySyntax priority => Priority(priority),
        VersionSyntax or TitleSyntax => Of(tokens.Take(), new Doc.Space(1 + padding), tokens.Take()),
        DeclarationSyntax => OtherDeclaration(node.Span.End),
        _ => Words(node.Span.End),
    };

    // ---- Items below one another ------------------------------------------------------------------------

    /// <summary>Items on lines of their own: blank lines are kept, and put where one is needed; neighbours on one line each stand in columns.</summary>
    private void AddItems(List<Doc> parts, IReadOnlyList<SyntaxNode> nodes, Func<Item, Item, bool> needsBlankLine)
    {
        var items = new List<Item>(nodes.Count);
        foreach (var node in nodes)
        {
            var followsBlankLine = tokens.NextFollowsBlankLine;
            var hasLead = tokens.HasLead;
            var lead = tokens.Lead();
            var start = tokens.Index;
            items.Add(new Item(node, LayOut(node, padding: 0), lead, start, followsBlankLine, JoinsPrevious: items.Count > 0 && !followsBlankLine && !hasLead));
        }

        AlignNeighbours(items);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                parts.Add(items[i].FollowsBlankLine || needsBlankLine(items[i - 1], items[i]) ? Doc.BlankLine : Doc.Break);
            }

            parts.Add(items[i].Lead);
            parts.Add(items[i].Doc);
        }
    }

    private void AlignNeighbours(List<Item> items)
    {
        var end = tokens.Index;
        for (var first = 0; first < items.Count;)
        {
            var next = first + 1;
            while (next < items.Count && items[next].JoinsPrevious && AreOneTable(items[next - 1], items[next]))
            {
                next++;
            }

            var width = items.Skip(first).Take(next - first).Max(i => HeadWidth(i.Node));
            for (var i = first; i < next; i++)
            {
                var padding = width - HeadWidth(items[i].Node);
                if (padding > 0 && items[i].HasRoomFor(padding))
                {
                    tokens.GoTo(items[i].Start, isLeadTaken: true);
                    items[i] = items[i] with { Doc = LayOut(items[i].Node, padding) };
                }
            }

            first = next;
        }

        tokens.GoTo(end, isLeadTaken: false);
    }

    private static bool AreOneTable(Item previous, Item next) => (previous.Node, next.Node) switch
    {
        (VersionSyntax or TitleSyntax, VersionSyntax or TitleSyntax) => true,
        (PatternSyntax, PatternSyntax) or (LexiconSyntax, LexiconSyntax) or (RecordSyntax, RecordSyntax) or (PrincipleSyntax, PrincipleSyntax) => previous.IsOneLine && next.IsOneLine,
        _ => false,
    };

    /// <summary>How wide the words before the second column are.</summary>
    private static int HeadWidth(SyntaxNode node) => node switch
    {
        VersionSyntax => "version".Length,
        TitleSyntax => "title".Length,
        PrincipleSyntax principle => (principle.IsLocked ? "locked ".Length : 0) + (principle.IsOverride ? "override ".Length : 0) + principle.Name.Span.Length,
        RecordSyntax { Per: { } per } record => record.Name.Span.Length + " per  message".Length + per.Span.Length,
        DeclarationSyntax declaration => declaration.Name.Span.Length,
        _ => 0,
    };

    private sealed record Item(SyntaxNode Node, Doc Doc, Doc Lead, int Start, bool FollowsBlankLine, bool JoinsPrevious)
    {
        // Constitutions hold items two blanks further in than a file does; what is that long reads better broken in both.
        private const int LongestLine = DocPrinter.Width - 2;

        public bool IsOneLine => HasRoomFor(0);

        /// <summary>A pattern is on one line however long it is.</summary>
        public bool HasRoomFor(int padding) => Node is PatternSyntax ? Doc.FlatWidth is not null : Doc.FlatWidth + padding <= LongestLine;
    }

    // ---- Braces and brackets ----------------------------------------------------------------------------

    /// <summary>
    /// `{ … }` around declarations: a line break behind the `{` keeps it open, as the author's grouping; otherwise it is one line where it
    /// fits. Commas between the items go.
    /// </summary>
    private Doc Body(Func<Doc> item)
    {
        var open = tokens.Take();
        if (tokens.At("}") && !tokens.HasLead)
        {
            return Of(open, Doc.Blank, tokens.Take());
        }

        var isOpen = tokens.NextStartsLine;
        var parts = new List<Doc>();
        while (!tokens.At("}") && !tokens.IsAtEnd)
        {
            if (parts.Count > 0)
            {
                parts.Add(tokens.NextFollowsBlankLine ? Doc.BlankLine : Doc.ItemBreak);
            }

            parts.Add(tokens.Lead());
            parts.Add(item());
            if (tokens.At(","))
            {
                parts.Add(tokens.Drop());
            }
        }

        AddCommentsBeforeClose(parts);
        return new Doc.Group(Of(open, Doc.Indented(Doc.BlankOrBreak, Of([.. parts])), Doc.BlankOrBreak, tokens.Take()), isOpen);
    }

    private void AddCommentsBeforeClose(List<Doc> parts)
    {
        if (tokens.HasLead)
        {
            if (parts.Count > 0 && tokens.NextFollowsBlankLine)
            {
                parts.Add(Doc.BlankLine);
            }

            parts.Add(tokens.Lead());
        }
    }

    /// <summary>Values between brackets, with commas. Where they break and the grammar allows it, the last has a comma too.</summary>
    private Doc Bracketed(Func<Doc> item, Doc edge, bool isFilled, bool endsWithComma, bool isOpen = false)
    {
        var open = tokens.Take();
        var parts = new List<Doc>();
        var before = Doc.Nothing;
        var isLast = IsClosing(tokens.NextText);
        while (!isLast && !tokens.IsAtEnd)
        {
            if (tokens.HasLead)
            {
                var comments = Of(parts.Count > 0 ? Doc.Break : Doc.Nothing, tokens.Lead());
                before = parts.Count > 0 ? before : comments;
                parts.AddRange(parts.Count > 0 ? [comments] : []);
            }
            else if (parts.Count > 0)
            {
                parts.Add(Doc.BlankOrBreak);
            }

            var value = item();
            isLast = IsClosing(tokens.At(",") ? tokens.TextAt(1) : tokens.NextText);
            parts.Add(isLast ? value : Of(value, tokens.At(",") ? tokens.Take() : Comma));
        }

        var lastComma = parts.Count > 0 && endsWithComma ? new Doc.IfBroken(Comma, Doc.Nothing) : Doc.Nothing;
        var dropped = tokens.At(",") ? tokens.Drop() : Doc.Nothing;
        Doc content = isFilled ? new Doc.Fill([.. parts]) : Of([.. parts]);
        content = Of(open, Doc.Indented(edge, before, content, lastComma, dropped, tokens.Lead()), parts.Count == 0 ? Doc.NothingOrBreak : edge, tokens.Take());
        return new Doc.Group(content, isOpen && parts.Count > 0);
    }

    private static bool IsClosing(string text) => text is ")" or "]" or "}";

    // ---- Words ------------------------------------------------------------------------------------------

    /// <summary>The tokens before a place, on one line.</summary>
    private Doc Words(int end)
    {
        var parts = new List<Doc>();
        var previous = "";
        while (tokens.Position < end && !tokens.IsAtEnd)
        {
            if (parts.Count > 0 && IsApart(previous, tokens.NextText))
            {
                parts.Add(Doc.Blank);
            }

            previous = tokens.NextText;
            parts.Add(tokens.Take());
        }

        return Of([.. parts]);
    }

    private static bool IsApart(string previous, string next) =>
        previous is not ("(" or "[" or ".") && next is not (")" or "]" or "," or "." or "?" or ":");

    /// <summary>Names or texts with commas between them, up to a place; each new line begins under the first.</summary>
    private Doc Enumeration(int end)
    {
        var parts = new List<Doc>();
        while (tokens.Position < end && !tokens.IsAtEnd)
        {
            if (parts.Count > 0)
            {
                parts.Add(Doc.BlankOrBreak);
            }

            parts.Add(JoinedWord(end));
        }

        return new Doc.Align(new Doc.Fill([.. parts]));
    }

    /// <summary>A word with the dots and names behind it, and a comma.</summary>
    private Doc JoinedWord(int end)
    {
        var word = tokens.Take();
        while (tokens.Position < end && (tokens.NextText is "," or "." || tokens.TextAt(-1) == "."))
        {
            word = Of(word, tokens.Take());
        }

        return word;
    }

    private static Doc Of(params Doc[] parts) => Doc.Of(parts);
}
