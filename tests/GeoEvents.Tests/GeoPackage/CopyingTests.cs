using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class CopyingTests() : CopyingContract(new GeoPackageDatabase());
