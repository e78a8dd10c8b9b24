using System.Globalization;

namespace GeoEvents.Gazetteers.Spelling;

/// <summary>The rules of spelling-rules.tsv, both directions, by the first letter of what is written.</summary>
internal sealed class SpellingRules
{
    /// <summary>Costs are whole multiples of this.</summary>
    public const double Unit = 0.05;

    private const string Consonants = "bcdfghjklmnpqrstvwxyz", Vowels = "aeiou";
    private static readonly (char Name, string Letters)[] Variables = [('C', Consonants), ('V', Vowels), ('D', "0123456789")];
    private readonly SpellingRule[][] _byFirstLetter;

    private SpellingRules(IEnumerable<SpellingRule> rules)
    {
        All = [.. rules];
        var byLabel = All.Where(rule => rule.Written.Length > 0).ToLookup(rule => SpellingAlphabet.LabelOf(rule.Written[0]));
        _byFirstLetter = [.. Enumerable.Range(0, SpellingAlphabet.Size).Select(label => byLabel[label].ToArray())];
        Inserting = [.. All.Where(rule => rule.Written.Length == 0)];
    }

    /// <summary>The rules of the data file.</summary>
    public static SpellingRules Default { get; } = Read();

    public IReadOnlyList<SpellingRule> All { get; }

    /// <summary>Rules for what is stored but not written.</summary>
    public SpellingRule[] Inserting { get; }

    /// <summary>Rules whose written part begins with this letter.</summary>
    public SpellingRule[] StartingWith(char letter) => SpellingAlphabet.LabelOf(letter) is >= 0 and var label ? _byFirstLetter[label] : [];

    public static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    public static bool IsConsonant(char c) => Consonants.Contains(c, StringComparison.Ordinal);

    private static SpellingRules Read()
    {
        using var reader = EmbeddedText.Open("spelling-rules.tsv");
        return new SpellingRules(Rules(reader));
    }

    private static IEnumerable<SpellingRule> Rules(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            var where = Enum.Parse<RuleContext>(columns[3], ignoreCase: true);
            var cost = (int)Math.Round(double.Parse(columns[4], CultureInfo.InvariantCulture) / Unit);
            foreach (var (one, other) in Instances(columns[1], columns[2]))
            {
                yield return new SpellingRule(columns[0], one, other, where, cost);
                yield return new SpellingRule(columns[0], other, one, where, cost);
            }
        }
    }

    private static IEnumerable<(string One, string Other)> Instances(string one, string other)
    {
        (one, other) = (Plain(one), Plain(other));
        var (variable, letters) = Variables.FirstOrDefault(each => (one + other).Contains(each.Name, StringComparison.Ordinal), (Name: '\0', Letters: "x"));
        foreach (var letter in letters) yield return (one.Replace(variable, letter), other.Replace(variable, letter));
    }

    private static string Plain(string text) => text == "-" ? "" : text.Replace('_', ' ');
}
