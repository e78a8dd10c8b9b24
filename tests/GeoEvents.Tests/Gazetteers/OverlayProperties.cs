using FsCheck;
using FsCheck.Fluent;
using GeoEvents.Gazetteers;
using GeoEvents.Gazetteers.Sources;
using static GeoEvents.Tests.Gazetteers.TestGazetteer;

namespace GeoEvents.Tests.Gazetteers;

/// <summary>Where no place is in two layers, layers answer as one file with the same places does.</summary>
public sealed class OverlayProperties
{
    private static readonly Gen<string> Syllable = Gen.Elements("ba", "sa", "ra", "qi", "b", "kafr ", "al-", "na", "bul", "zi", "tan", "ou", "ee", "سرا", "قب", "ال");

    private static readonly Gen<string> Name = Syllable.ListOf().Where(parts => parts.Count is > 1 and < 6).Select(parts => string.Concat(parts).Trim());

    private static readonly Gen<(string[][] Places, int Layers, string[] Asked)> Cases =
        from places in Name.ListOf().Where(names => names.Count is > 0 and < 4).Select(names => names.ToArray()).ListOf().Where(places => places.Count is > 1 and < 30)
        from layers in Gen.Choose(2, 4)
        from asked in Name.ListOf()
        select (places.ToArray(), layers, asked.Take(15).Concat(places.SelectMany(names => names).Take(15)).ToArray());

    [Fact]
    public void Lookups_in_layers_are_those_in_one_file() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        // Ten degrees apart: nothing is near.
        GazetteerEntry[] all = [.. one.Places.Select((names, i) => Entry($"p{i}", PlaceKind.Village, i % 30 * 10 - 150, i / 30 * 10, "SY", names))];
        var parts = all.Select((entry, i) => (entry, i)).ToLookup(pair => pair.i % one.Layers, pair => pair.entry);
        using var whole = Of([], all);
        using var @base = Of([], [.. parts[0]]);
        var layered = @base.Gazetteer;
        for (var layer = 1; layer < one.Layers; layer++) layered = layered.With(parts[layer]);

        layered.Count.ShouldBe(whole.Gazetteer.Count);
        layered.Places.ShouldBe(whole.Gazetteer.Places);
        foreach (var name in one.Asked)
        {
            layered.HasName(name).ShouldBe(whole.Gazetteer.HasName(name), name);
            foreach (var worst in Enum.GetValues<NameMatch>()) Answer(layered, name, worst).ShouldBe(Answer(whole.Gazetteer, name, worst), ignoreOrder: true, name);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private static (string Id, NameMatch Match, double Cost)[] Answer(Gazetteer gazetteer, string name, NameMatch worst)
    {
        var matches = gazetteer.Lookup(name, worst);
        matches.Where(match => match.Match != NameMatch.Exact).Select(match => match.Cost).ShouldBeInOrder();
        return [.. matches.Select(match => (match.Place.Id, match.Match, match.Cost))];
    }
}
