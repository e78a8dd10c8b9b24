using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class StreamingTests() : StreamingContract(new GeoPackageDatabase());
