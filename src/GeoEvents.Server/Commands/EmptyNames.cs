using System.CommandLine;
using System.CommandLine.Parsing;

namespace GeoEvents.Server.Commands;

/// <summary>Refuses empty names of files, which come from variables that are not set.</summary>
internal static class EmptyNames
{
    public static void RefuseEmpty(this Option option) => option.Validators.Add(result => Refuse(result, result.Tokens, option.Name));

    public static void RefuseEmpty(this Argument argument) => argument.Validators.Add(result => Refuse(result, result.Tokens, argument.Name));

    private static void Refuse(SymbolResult result, IReadOnlyList<Token> tokens, string name)
    {
        if (tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{name} is empty: name a file or folder.");
    }
}
