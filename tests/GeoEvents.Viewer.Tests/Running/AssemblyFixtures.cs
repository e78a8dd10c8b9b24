using GeoEvents.Viewer.Tests.Running;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(SampleServer))]
// One page at a time: several maps drawn without a graphics card would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
