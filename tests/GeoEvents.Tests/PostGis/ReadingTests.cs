using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class ReadingTests(PostGisServer server) : ReadingContract(new PostGisTestDatabase(server));
