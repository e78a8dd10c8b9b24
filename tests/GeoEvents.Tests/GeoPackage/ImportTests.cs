using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class ImportTests() : ImportContract(new GeoPackageDatabase());
