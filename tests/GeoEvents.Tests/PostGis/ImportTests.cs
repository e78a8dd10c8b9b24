using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class ImportTests(PostGisServer server) : ImportContract(new PostGisTestDatabase(server));
