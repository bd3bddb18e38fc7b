using System.Globalization;
using System.Text;

namespace SpecLang.Testing;

/// <summary>Says to who runs a test that verdicts are not the kept ones, which, and what to do.</summary>
internal static class MismatchText
{
    public static string Of(Snapshot current, SnapshotDiff? diff, SnapshotFiles files)
    {
        var text = new StringBuilder();
        if (diff is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"there is no `{files.VerifiedName}` yet to compare the {current.Verdicts.Count} verdicts of {current.Constitution} with\n");
        }
        else
        {
            var changed = diff.ChangedIds.Length + diff.Added.Length + diff.Removed.Length;
            text.Append(CultureInfo.InvariantCulture, $"verdicts of {current.Constitution} are not as kept in `{files.VerifiedName}`: {changed} of {current.Verdicts.Count}\n");
            foreach (var line in SnapshotDiffText.Lines(diff))
            {
                text.Append("  ").Append(VisibleText.Of(line)).Append('\n');
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"what came out is in `{files.Received}`; where it is meant, rename it to `{files.VerifiedName}`").ToString();
    }
}
