using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class SharingTests() : SharingContract(new GeoPackageDatabase());
