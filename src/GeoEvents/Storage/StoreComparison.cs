using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.Storage;

/// <summary>Whether a store holds all that another holds.</summary>
/// <param name="Articles">How many articles the first holds.</param>
/// <param name="Events">How many events the first holds.</param>
/// <param name="Different">How many articles of the first are missing in the second, or other there.</param>
/// <param name="Others">How many articles the second holds that the first does not.</param>
/// <param name="Hash">Of all articles of the first with what was read in them, in lower case hexadecimal.</param>
public sealed record StoreComparison(int Articles, int Events, int Different, int Others, string Hash)
{
    /// <summary>Reads both once, beside each other, in the order of the articles' keys.</summary>
    /// <exception cref="StorageException">One cannot be read.</exception>
    public static async Task<StoreComparison> OfAsync(IEventStore first, IEventStore second, CancellationToken cancellation = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var others = second.StreamExtractionsAsync(cancellation).GetAsyncEnumerator(cancellation);
        var hasOther = await others.MoveNextAsync();
        int articles = 0, events = 0, different = 0, more = 0;
        await foreach (var extraction in first.StreamExtractionsAsync(cancellation))
        {
            articles++;
            events += extraction.Events.Count;
            var own = ExtractionHash.Of(extraction);
            hash.AppendData(Encoding.ASCII.GetBytes(own));
            for (; hasOther && string.CompareOrdinal(others.Current.Article.Key, extraction.Article.Key) < 0; hasOther = await others.MoveNextAsync()) more++;
            var isSame = hasOther && others.Current.Article.Key == extraction.Article.Key && ExtractionHash.Of(others.Current) == own;
            if (!isSame) different++;
            if (hasOther && others.Current.Article.Key == extraction.Article.Key) hasOther = await others.MoveNextAsync();
        }
        for (; hasOther; hasOther = await others.MoveNextAsync()) more++;
        return new StoreComparison(articles, events, different, more, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
