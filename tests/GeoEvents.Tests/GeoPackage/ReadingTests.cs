using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class ReadingTests() : ReadingContract(new GeoPackageDatabase());
