using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Spelling;
using static GeoEvents.Tests.Gazetteers.TestGazetteer;

namespace GeoEvents.Tests.Gazetteers;

public sealed class SpellingRulesTests
{
    [Theory]
    [InlineData("Khmeimim", "Hmeimim")]
    [InlineData("Humaymim", "Hmeimim")]
    [InlineData("Hemeimeem", "Hmeimim")]
    [InlineData("Khan Shaykhoun", "Khan Shaykhun")]
    [InlineData("Khan Cheikhoun", "Khan Shaykhun")]
    [InlineData("Khan Sheikhun", "Khan Shaykhun")]
    [InlineData("Saraqeb", "Saraqib")]
    [InlineData("Sarakib", "Saraqib")]
    [InlineData("Seraqab", "Saraqib")]
    [InlineData("Maaret al-Numan", "Ma'arrat an-Nu'man")]
    [InlineData("Maarat al-Noman", "Ma'arrat an-Nu'man")]
    [InlineData("Ma'arat Numan", "Ma'arrat an-Nu'man")]
    [InlineData("Jisr al-Shughour", "Jisr ash-Shughur")]
    [InlineData("Jisr Shughur", "Jisr ash-Shughur")]
    [InlineData("Kfar Nabl", "Kafr Nabl")]
    [InlineData("Kefr Nebel", "Kafr Nabl")]
    [InlineData("Kafranbel", "Kafr Nabl")]
    [InlineData("Tal Rifat", "Tell Rifaat")]
    [InlineData("Tel Rifaat", "Tell Rifaat")]
    [InlineData("Halfaya", "Halfayah")]
    [InlineData("Ehsim", "Ihsim")]
    [InlineData("Douma", "Duma")]
    [InlineData("Deir Ezzor", "Dayr az-Zawr")]
    [InlineData("Riha", "Ariha")]
    [InlineData("Sarmine", "Sarmin")]
    [InlineData("Djisr", "Jisr")]
    [InlineData("Qusair", "al-Qusayr")]
    [InlineData("el-Ghab", "al-Ghab")]
    [InlineData("Elghab", "al-Ghab")]
    [InlineData("Halep", "Haleb")] // Turkish
    [InlineData("Cisr eş-Şuğur", "Jisr ash-Shughur")]
    [InlineData("Han Şeyhun", "Khan Shaykhun")]
    [InlineData("Serakib", "Saraqib")]
    [InlineData("Xan Şêxûn", "Khan Shaykhun")] // Kurdish
    [InlineData("Efrîn", "Afrin")]
    [InlineData("Cerablus", "Jarablus")]
    [InlineData("Djisr ech-Choughour", "Jisr ash-Shughur")] // French
    [InlineData("Khân Cheïkhoûn", "Khan Shaykhun")]
    [InlineData("Tchâchel", "Chachel")]
    [InlineData("Khirbat ar-Rus", "Kherbet Elrus")] // OCHA
    [InlineData("Owaijel", "Uwayjil")]
    [InlineData("Arab Hasan", "Arab Hasan Kabir")]
    [InlineData("Upper Shughur", "Shughur")]
    [InlineData("93rd Brigade", "93 Brigade")]
    [InlineData("كفرنبل", "كفر نبل")] // Arabic script
    [InlineData("معرة", "معارة")]
    [InlineData("داريه", "داريا")]
    [InlineData("مدينة إدلب", "ادلب")]
    [InlineData("عرب حسن", "عرب حسن كبير")]
    public void Spellings_of_one_name_are_matched_by_rules(string written, string stored)
    {
        using var test = Of(Curated("x", 36, 35, stored));
        var match = test.Gazetteer.Lookup(written, NameMatch.Rule).ShouldHaveSingleItem();
        match.Match.ShouldBe(NameMatch.Rule);
        match.Cost.ShouldBeGreaterThan(0);
        match.Why.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Saraqib", "Sarajevo")]
    [InlineData("Kafr Nabl", "Kafr Nabudah")]
    [InlineData("Hmeimim", "Hmeimat")]
    [InlineData("Idlib", "Adlan")]
    [InlineData("Homs", "Hama")]
    [InlineData("Douma", "Dubai")]
    [InlineData("Maarat", "Marj")]
    [InlineData("Latakia", "Antakya")]
    [InlineData("Deir", "Deir Sharqi")]
    [InlineData("حمص", "حماة")]
    [InlineData("عفرين", "عفس")]
    [InlineData("46th Regiment", "47 Regiment")]
    public void Names_that_merely_look_alike_are_not_matched_by_rules(string written, string stored)
    {
        using var test = Of(Curated("x", 36, 35, stored));
        test.Ids(written, NameMatch.Rule).ShouldBeEmpty();
    }

    [Fact]
    public void A_match_says_which_rules_it_needed()
    {
        using var test = Of(Curated("x", 36, 35, "Hmeimim"));
        test.Gazetteer.Lookup("Khmeimim")[0].Why.ShouldBe(["kh→h"]);
    }

    [Fact]
    public void What_needs_cheaper_rules_comes_first_and_what_is_exact_before_all()
    {
        using var test = Of(Curated("far", 36, 35, "Dabiqa"), Curated("near", 36, 35, "Dabeq"), Curated("exact", 36, 35, "Dabiq"));
        test.Ids("Dabiq")[..2].ShouldBe(["exact", "near"]);
    }

    [Fact]
    public void What_a_program_transliterated_is_found_only_as_it_is_written()
    {
        using var test = Of(Curated("x", 36, 35, "كفر نبل", "kfrnbl"));
        test.Ids("Kfrnbl").ShouldBe(["x"]);
        test.Ids("Kfranbl").ShouldBeEmpty();
    }

    [Fact]
    public void Rules_are_not_applied_to_places_where_Arabic_is_not_spoken()
    {
        using var test = Of([], [Entry("geonames:1", PlaceKind.City, 18.4, 43.85, "BA", "Kakanj"), Entry("geonames:2", PlaceKind.City, 36.8, 35.8, "SY", "Saraqib")]);
        test.Ids("Qaqanj").ShouldBeEmpty();
        test.Ids("Sarakib").ShouldBe(["geonames:2"]);
    }

    [Theory]
    [InlineData("Sarmxn", "Sarmin", true)] // one letter in 6
    [InlineData("Sxrmxn", "Sarmin", false)]
    [InlineData("Saxn", "Sain", false)] // too short to guess
    [InlineData("Mxarrat Nxman", "Maarrat Numan", true)] // two in 12
    [InlineData("Mxxrrat Nxman", "Maarrat Numan", false)]
    [InlineData("Sarmiin x", "Sarmada", false)]
    public void A_slip_is_forgiven_by_the_length_of_the_name(string written, string stored, bool found)
    {
        using var test = Of(Curated("x", 36, 35, stored));
        test.Gazetteer.Lookup(written).Any(match => match.Match == NameMatch.Fuzzy).ShouldBe(found);
        test.Ids(written, NameMatch.Rule).ShouldBeEmpty();
    }

    [Fact]
    public void A_slip_is_told_beside_the_rules()
    {
        using var test = Of(Curated("x", 36, 35, "Maarrat Numan"));
        test.Gazetteer.Lookup("Maxrrat Nxmaan")[0].Why.ShouldBe(["aa→a", "2 letters differ"]);
    }

    [Fact]
    public void Slips_are_not_looked_for_where_a_spelling_explains_the_name()
    {
        using var test = Of(Curated("x", 36, 35, "Saraqib"), Curated("y", 36, 35, "Saraqim"));
        test.Ids("Saraqeb").ShouldBe(["x"]);
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("al al al al al al al al al al al al al al al al al al")]
    [InlineData("\0\uFFFF\uD800")]
    [InlineData("'; drop table places; --")]
    public void Hostile_names_find_nothing(string written)
    {
        using var test = Of(Curated("x", 36, 35, "Saraqib"), Curated("y", 36, 35, "Al Al"));
        test.Ids(written).ShouldBeEmpty();
    }

    // The search over the trie against the plain recursion: the same cost, or nothing in both.
    [Fact]
    public void The_cost_is_that_of_the_cheapest_rules()
    {
        var names = Gen.Elements("a", "e", "i", "u", "h", "kh", "k", "q", "l", "al ", "s", "sh", " ", "y", "ah", "b").ListOf().Select(parts => string.Concat(parts.Take(6)));
        var respellings = Gen.Choose(0, SpellingRules.Default.All.Count - 1).ListOf();
        var matched = 0;
        Prop.ForAll(Gen.Zip(names, respellings).ToArbitrary(), pair =>
        {
            var (written, stored) = (NameFolding.Fold(pair.Item1), NameFolding.Fold(Respelt(pair.Item1, pair.Item2)));
            if (written.Length is < 2 or > 12 || stored.Length is < 2 or > 12 || written == stored) return;
            using var test = Of(Curated("x", 36, 35, stored.ToUpperInvariant()));
            var budget = SpellingLookup.RuleBudget(written.Count(char.IsLetter));
            var expected = CheapestRules(written, stored);

            var match = test.Gazetteer.Lookup(written, NameMatch.Rule).SingleOrDefault();

            if (expected > budget)
            {
                match.ShouldBeNull($"{written} / {stored}");
                return;
            }
            matched++;
            match.ShouldNotBeNull($"{written} / {stored}").Cost.ShouldBe(expected * SpellingRules.Unit, 1e-9, $"{written} / {stored}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        matched.ShouldBeGreaterThan(100);
    }

    private static string Respelt(string name, IEnumerable<int> rules)
    {
        var changes = 0;
        foreach (var rule in rules.Select(index => SpellingRules.Default.All[index]))
        {
            var at = rule.Written.Length == 0 ? name.Length / 2 : name.IndexOf(rule.Written, StringComparison.Ordinal);
            if (at < 0) continue;
            name = name[..at] + rule.Stored + name[(at + rule.Written.Length)..];
            if (++changes == 3) break;
        }
        return name;
    }

    private static int CheapestRules(string written, string stored)
    {
        var costs = new int[written.Length + 1, stored.Length + 1];
        for (var i = 0; i <= written.Length; i++)
        {
            for (var j = 0; j <= stored.Length; j++) costs[i, j] = i + j == 0 ? 0 : 10_000;
        }
        for (var i = 0; i <= written.Length; i++)
        {
            for (var j = 0; j <= stored.Length; j++)
            {
                if (i < written.Length && j < stored.Length && written[i] == stored[j]) costs[i + 1, j + 1] = Math.Min(costs[i + 1, j + 1], costs[i, j]);
                foreach (var rule in SpellingRules.Default.All)
                {
                    int i2 = i + rule.Written.Length, j2 = j + rule.Stored.Length;
                    if (i2 <= written.Length && j2 <= stored.Length && written[i..i2] == rule.Written && stored[j..j2] == rule.Stored && Holds(rule, written, i, i2, stored, j, j2))
                        costs[i2, j2] = Math.Min(costs[i2, j2], costs[i, j] + rule.Cost);
                }
            }
        }
        return costs[written.Length, stored.Length];
    }

    private static bool Holds(SpellingRule rule, string written, int i, int i2, string stored, int j, int j2) => rule.Where switch
    {
        RuleContext.Start => (i == 0 || written[i - 1] == ' ') && (j == 0 || stored[j - 1] == ' '),
        RuleContext.End => (i2 == written.Length || written[i2] == ' ') && (j2 == stored.Length || stored[j2] == ' '),
        RuleContext.Between => i > 0 && i2 < written.Length && j > 0
            && SpellingRules.IsConsonant(written[i - 1]) && SpellingRules.IsConsonant(written[i2]) && SpellingRules.IsConsonant(stored[j - 1]),
        _ => true,
    };
}
