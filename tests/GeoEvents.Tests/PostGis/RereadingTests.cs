using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class RereadingTests(PostGisServer server) : RereadingContract(new PostGisTestDatabase(server));
