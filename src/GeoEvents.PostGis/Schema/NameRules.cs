using System.Security.Cryptography;
using System.Text;
using GeoEvents.Gazetteers.Spelling;
using Npgsql;

namespace GeoEvents.PostGis.Schema;

/// <summary>Keeps <c>name_rule</c> as the spelling rules of this program.</summary>
internal static class NameRules
{
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', SpellingRules.Default.All))));

    public static async Task FillAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await connection.ScalarAsync("SELECT name_rules FROM geoevents.metadata", [], cancellation) as string == Hash) return;
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("UPDATE geoevents.metadata SET name_rules = $1", [Hash], cancellation);
        await connection.ExecuteAsync("DELETE FROM geoevents.name_rule", [], cancellation);
        await connection.ExecuteAsync(
            """
            INSERT INTO geoevents.name_rule (id, rule, written, stored, place, cost)
            SELECT * FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])
            """,
            [
                Enumerable.Range(0, SpellingRules.Default.All.Count).ToArray(), Column(rule => rule.Id), Column(rule => rule.Written), Column(rule => rule.Stored),
                Column(rule => KebabCase.Of(rule.Where)), Column(rule => rule.Cost),
            ], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static T[] Column<T>(Func<SpellingRule, T> value) => [.. SpellingRules.Default.All.Select(value)];
}
