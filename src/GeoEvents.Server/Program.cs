Console.WriteLine("geoevents");
