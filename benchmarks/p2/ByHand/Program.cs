using System.Globalization;
using SpecLang.Benchmarks.ByHand;

// The yardstick for benchmarks/p2/p2.align: the same policy by hand. Reads a file of JSON lines, and prints how often each principle is violated.
if (args is not [var file])
{
    Console.Error.WriteLine("usage: ByHand FILE.jsonl");
    return 2;
}

var policy = new HelpDesk();
LineReader.Read(file, policy.Judge);
for (var i = 0; i < HelpDesk.Principles.Length; i++)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{HelpDesk.Principles[i]} {policy.Violations[i]}"));
}

return 0;
