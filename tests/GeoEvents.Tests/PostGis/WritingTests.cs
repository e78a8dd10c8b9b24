using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class WritingTests(PostGisServer server) : WritingContract(new PostGisTestDatabase(server));
