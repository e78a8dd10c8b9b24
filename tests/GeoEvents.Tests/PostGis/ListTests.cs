using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class ListTests(PostGisServer server) : ListContract(new PostGisTestDatabase(server));
