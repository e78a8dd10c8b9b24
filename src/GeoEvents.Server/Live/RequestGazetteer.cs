using GeoEvents.Gazetteers;

namespace GeoEvents.Server.Live;

/// <summary>The gazetteer that a request keeps from its beginning to its end, which does not end with it.</summary>
internal sealed record RequestGazetteer(Gazetteer Places);
