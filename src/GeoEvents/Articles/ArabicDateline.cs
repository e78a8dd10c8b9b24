using System.Text.RegularExpressions;

namespace GeoEvents.Articles;

/// <summary>Tells what stands around the date of a dateline in Arabic from a sentence that tells of a day.</summary>
internal static partial class ArabicDateline
{
    private const string Weekday = "(?:السبت|ال[أا]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة)";

    /// <summary>Nothing before the date but "Published on" and the like; or a few words, as of a place, an agency, a weekday, and no words behind it.</summary>
    public static bool StandsAlone(string before, string after) => Publishing().IsMatch(before) || (Label().IsMatch(before) && !Running().IsMatch(before) && End().IsMatch(after));

    [GeneratedRegex(@"^\W*(?:تم\s+)?(?:ن\u064F?شرت?|(?:تاريخ\s+)?النشر|[آا]خر\s+تحديث|(?:تاريخ\s+)?التحديث|تحديث|التاريخ|تاريخ)\W*(?:(?:في|بتاريخ|يوم)\W+)?(?:" + Weekday + @"\W+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"^\W*(?:\w+\W+){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<!\w)(?:في|منذ|حتى|من|بعد|قبل|بين|[إا]لى|يوم|بتاريخ|خلال|حوالي|نحو)\s+(?:" + Weekday + @"\W+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Running();

    // A time of day may follow.
    [GeneratedRegex(@"^\s*م?\s*(?:$|[()\[|–—-]|[,،]?\s*(?:الساعة\s+)?[0-9\u0660-\u0669]{1,2}:[0-9\u0660-\u0669]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
