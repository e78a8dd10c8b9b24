using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class SharingTests(PostGisServer server) : SharingContract(new PostGisTestDatabase(server));
