using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace GeoEvents.Tests.Running;

/// <summary>
/// A PostgreSQL server with PostGIS of one's own: on a free port of this machine, in a folder that others cannot read. A shell watches over it,
/// which stops and deletes it also where the tests crash.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    /// <summary>Reads the password, and the address of the server to follow where there is one; tells the folder; waits for the end of its input, which comes with the end of the tests, however they end.</summary>
    private const string Watch =
        """
        trap '' HUP INT TERM
        read -r password
        read -r followed
        folder=$(mktemp -d /tmp/geoevents-postgres-XXXXXX) || exit
        printf '%s\n' "$password" > "$folder/password"
        programs=$1
        shift
        if [ -n "$followed" ]; then
          "$programs/pg_basebackup" -D "$folder/data" -d "$followed" -R -X stream -c fast --no-sync > "$folder/log" 2>&1
        else
          "$programs/initdb" -D "$folder/data" -U postgres --pwfile="$folder/password" --auth-local=trust --auth-host=scram-sha-256 --no-sync "$@" > "$folder/log" 2>&1
        fi
        if [ $? -eq 0 ]; then
          echo "$folder"
          read -r end
          "$programs/pg_ctl" stop -D "$folder/data" -m immediate > "$folder/log" 2>&1
        else
          cat "$folder/log" >&2
        fi
        rm -rf "$folder"
        """;

    /// <summary>What the tests expect to lose with the machine, and what makes them quick.</summary>
    private static readonly string[] Careless = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

    private readonly string _programs = Programs();
    private readonly string _password;
    private readonly Process _watch;
    private readonly string _folder;
    private readonly string[] _settings;

    /// <param name="safe">Whether all that is committed is on the disk, as with a server of real life.</param>
    /// <param name="settings">Such as "max_connections=10".</param>
    public PostgresCluster(bool safe = false, params string[] settings) : this(followed: null, safe, settings) { }

    private PostgresCluster(PostgresCluster? followed, bool safe, string[] settings)
    {
        _password = followed?._password ?? RandomNumberGenerator.GetHexString(20);
        _settings = [.. safe ? [] : Careless, "listen_addresses=127.0.0.1", .. settings];
        _watch = Process.Start(AsServer(["sh", "-c", Watch, "watch", _programs, "-E", "UTF8", "--locale=C.UTF-8", .. Collation()]))!;
        _watch.StandardInput.WriteLine(_password);
        _watch.StandardInput.WriteLine(followed is null ? "" : $"host=127.0.0.1 port={followed.Port} user=postgres password={_password}");
        _folder = _watch.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"initdb failed: {_watch.StandardError.ReadToEnd()}");
        Start();
    }

    /// <summary>A server that follows this one (streaming replication): it holds the same databases a moment later, and can only be read.</summary>
    public PostgresCluster Follower() => new(this, safe: false, []);

    public int Port { get; private set; }

    /// <summary>The folder of its files.</summary>
    public string Data => $"{_folder}/data";

    public string ConnectionString(string database, string user = "postgres", string? password = null) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Port, Database = database, Username = user, Password = password ?? _password }.ConnectionString;

    /// <summary>Starts it; again on the port that it had.</summary>
    public void Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = Port == 0 ? FreePort() : Port;
            var options = string.Join(' ', _settings.Append($"port={port}").Append("unix_socket_directories=").Select(setting => $"-c {setting}"));
            if (Run("pg_ctl", "start", "-w", "-D", Data, "-l", $"{_folder}/server.log", "-o", options))
            {
                Port = port;
                return;
            }
            // Another program may have taken the port since it was found free.
            if (attempt == 5) throw new InvalidOperationException($"PostgreSQL does not start: {File.ReadAllText($"{_folder}/server.log")}");
        }
    }

    /// <summary>Stops it in order, cutting the connections.</summary>
    public void Stop()
    {
        if (!Run("pg_ctl", "stop", "-w", "-D", Data, "-m", "fast")) throw new InvalidOperationException($"PostgreSQL does not stop: {File.ReadAllText($"{_folder}/server.log")}");
    }

    /// <summary>kill -9 for the server and all its processes.</summary>
    public void Kill()
    {
        var file = $"{Data}/postmaster.pid";
        var server = int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture);
        int[] processes = [server, .. ChildrenOf(server)];
        foreach (var process in processes) Kill(process);
        while (processes.Any(IsRunning)) Thread.Sleep(1);
        // Where nobody reaps the dead, the next server would take this one for alive.
        File.Delete(file);
    }

    /// <summary>Runs SQL as the administrator.</summary>
    /// <returns>The first column of the first row.</returns>
    public async Task<object?> RunAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        _watch.StandardInput.Close();
        _watch.WaitForExit();
        _watch.Dispose();
    }


    /// <summary>The newest PostgreSQL that has PostGIS: they are not on the PATH.</summary>
    private static string Programs() =>
        Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
            .Where(folder => File.Exists($"/usr/share/postgresql/{Path.GetFileName(folder)}/extension/postgis.control")).Select(folder => $"{folder}/bin").FirstOrDefault()
        ?? throw new InvalidOperationException("There is no PostgreSQL with PostGIS: tests/run installs it.");

    /// <summary>An order of words as people expect it, where the server can: what the store compares byte by byte must not depend on it.</summary>
    private string[] Collation() => int.Parse(Path.GetFileName(Path.GetDirectoryName(_programs)!), CultureInfo.InvariantCulture) >= 15 ? ["--locale-provider=icu", "--icu-locale=en-US"] : [];

    private bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(AsServer([$"{_programs}/{program}", .. arguments]))!;
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>PostgreSQL refuses to run as the administrator of the machine.</summary>
    private static ProcessStartInfo AsServer(params string[] command)
    {
        if (Environment.IsPrivilegedProcess)
        {
            var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).ToLookup(user => user[0], user => (Id: user[2], Group: user[3]));
            var (id, group) = users["postgres"].Concat(users["nobody"]).First();
            command = ["setpriv", $"--reuid={id}", $"--regid={group}", "--clear-groups", .. command];
        }
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static int[] ChildrenOf(int process) =>
        [.. File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It ended by itself.
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat") is var line && line[line.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
