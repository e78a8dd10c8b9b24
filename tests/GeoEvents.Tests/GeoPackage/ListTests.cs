using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class ListTests() : ListContract(new GeoPackageDatabase());
