using FsCheck.Fluent;
using GeoEvents.Gazetteers.Spelling;

namespace GeoEvents.Tests.PostGis.Sql;

/// <summary>fold_name in SQL folds as the program does.</summary>
public sealed class FoldNameTests(CuratedDatabase database) : IClassFixture<CuratedDatabase>
{
    [Fact]
    public Task Every_letter_of_the_basic_plane() =>
        ShouldFoldAlike([.. Enumerable.Range(1, 0xFFFF).Select(code => (char)code).Where(letter => !char.IsSurrogate(letter)).Chunk(50).Select(letters => string.Concat(letters.Select(letter => $"x{letter}x ")))]);

    [Fact]
    public Task Every_curated_name() => ShouldFoldAlike([.. database.Gazetteer.Base.NamedPlaces().SelectMany(place => place.Names).Select(name => name.Name)]);

    [Fact]
    public Task Random_names()
    {
        var part = Gen.Elements("a", "B", "é", "İ", "ß", "Æ", "ǅ", "ال", "الـ", "أ", "ة", "ى", "ح", "ء", " ", "-", ".", "'", "’", "´", "\u0301", "\u200f", "\ufeff", "%", "\\", "\"", "\t", "\n", "\u0001", "1", "٣", "𐌰", "😀", "字");
        return ShouldFoldAlike([.. Gen.Sample(part.ArrayOf(), 30, 2000).Select(parts => string.Concat(parts))]);
    }

    [Theory]
    [InlineData("a", 200)]
    [InlineData("a", 201)]
    [InlineData("é", 200)]
    [InlineData("é", 201)]
    [InlineData("😀", 100)]
    [InlineData("😀", 101)]
    [InlineData("ab'", 10_000)]
    public Task Long_names(string part, int times) => ShouldFoldAlike([string.Concat(Enumerable.Repeat(part, times))]);

    private async Task ShouldFoldAlike(string[] names)
    {
        var folded = await database.AskAsync("SELECT geoevents.fold_name(name) FROM unnest($1::text[]) WITH ORDINALITY n (name, i) ORDER BY i", row => row.GetString(0), [names]);

        names.Zip(folded).Where(pair => pair.Second != NameFolding.Fold(pair.First)).Select(pair => $"{pair.First}: {pair.Second}, not {NameFolding.Fold(pair.First)}").ShouldBeEmpty();
    }
}
