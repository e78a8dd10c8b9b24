using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class StreamingTests(PostGisServer server) : StreamingContract(new PostGisTestDatabase(server));
