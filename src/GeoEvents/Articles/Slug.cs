using System.Globalization;
using System.Text;

namespace GeoEvents.Articles;

/// <summary>Ids that people can read and type, made from names.</summary>
public static class Slug
{
    /// <summary>Letters and digits of any script in lower case without diacritics, all else as single hyphens; may be empty.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
