using GeoEvents.Tests.Storage;

namespace GeoEvents.Tests.GeoPackage;

public sealed class WritingTests() : WritingContract(new GeoPackageDatabase());
