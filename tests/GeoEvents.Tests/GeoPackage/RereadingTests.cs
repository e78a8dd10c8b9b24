using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class RereadingTests() : RereadingContract(new GeoPackageDatabase());
