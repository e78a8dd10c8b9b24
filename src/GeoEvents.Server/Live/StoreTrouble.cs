namespace GeoEvents.Server.Live;

/// <summary>The store cannot be read: what is answered meanwhile is of an earlier moment.</summary>
/// <param name="Message">Why, in one sentence.</param>
/// <param name="Since">When it was first noticed.</param>
/// <param name="DataAsOf">When the data in memory were last known to be those of the store.</param>
internal sealed record StoreTrouble(string Message, DateTimeOffset Since, DateTimeOffset DataAsOf);
