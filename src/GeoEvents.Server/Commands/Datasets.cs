using GeoEvents.Articles;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>Datasets of imported places by the names that people give.</summary>
internal static class Datasets
{
    /// <summary>The name of a dataset as import makes it of what people write: "My Topo" is my-topo.</summary>
    public static string NameOf(string given) => Slug.Of(given) is { Length: > 0 } slug ? slug : given;

    /// <summary>What is said where there is no such dataset.</summary>
    public static async Task<CommandException> MissingAsync(IEventStore store, string name, CancellationToken cancellation)
    {
        var names = string.Join(", ", (await store.GetDatasetsAsync(cancellation)).Select(dataset => dataset.Name));
        return new CommandException($"There is no dataset {name}; {(names.Length == 0 ? "nothing is imported" : $"imported are {names}")}.");
    }
}
