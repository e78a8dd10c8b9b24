using GeoEvents.Tests.Running;
using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.PostGis;

public sealed class CopyingTests(PostGisServer server) : CopyingContract(new PostGisTestDatabase(server));
