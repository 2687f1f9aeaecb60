namespace Plumbline.Field.Findings;

internal static class Room;
