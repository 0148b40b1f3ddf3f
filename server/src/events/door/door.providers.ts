import { CheckInMyself } from './check-in-myself.js';
import { CheckList } from './check-list.entity.js';
import { CheckListRepository } from './check-list.repository.js';
import { CheckTicket } from './check-ticket.js';
import { CountDoor } from './count-door.js';
import { DoorAdminController } from './door.admin.controller.js';
import { DoorController } from './door.controller.js';
import { DoorDevice } from './door-device.entity.js';
import { DoorDeviceRepository } from './door-device.repository.js';
import { DoorGuests } from './door-guests.js';
import { DoorKeys } from './door-keys.js';
import { DoorOffice } from './door-office.js';
import { DoorScan } from './door-scan.entity.js';
import { DoorScanRepository } from './door-scan.repository.js';
import { ExportCheckIns } from './export-check-ins.js';
import { FindDevice } from './find-device.js';
import { KeepArrivals } from './keep-arrivals.js';
import { KeepCheckLists } from './keep-check-lists.js';
import { MakePairingCode } from './make-pairing-code.js';
import { PairDevice } from './pair-device.js';
import { PresentDevices } from './present-devices.js';
import { PresentScans } from './present-scans.js';
import { ReadSnapshot } from './read-snapshot.js';
import { RecordDoorScans } from './record-door-scans.js';
import { ReportScans } from './report-scans.js';
import { ResolveConflict } from './resolve-conflict.js';
import { RevokeDevice } from './revoke-device.js';
import { SealSnapshot } from './seal-snapshot.js';
import { SelfCheckInCodes } from './self-check-in-codes.js';
import { SelfCheckInsController } from './self-check-ins.controller.js';
import { ServerKnowledge } from './server-knowledge.js';
import { ShowSelfCheckInCode } from './show-self-check-in-code.js';
import { SignUpWalkIn } from './sign-up-walk-in.js';
import { SnapshotHeads } from './snapshot-head.js';
import { UndoCheckIn } from './undo-check-in.js';

/** The door: check lists, paired devices, what they know and what they report. Announces CheckedIn; records `event-checked-in` and `event-checked-out`. */
export const DOOR_ENTITIES = [CheckList, DoorDevice, DoorScan];
export const DOOR_CONTROLLERS = [DoorController, DoorAdminController, SelfCheckInsController];
export const DOOR_PROVIDERS = [
  CheckInMyself, CheckListRepository, CheckTicket, CountDoor, DoorDeviceRepository, DoorGuests, DoorKeys, DoorOffice, DoorScanRepository, ExportCheckIns, FindDevice, KeepArrivals, KeepCheckLists, MakePairingCode,
  PairDevice, PresentDevices, PresentScans, ReadSnapshot, RecordDoorScans, ReportScans, ResolveConflict, RevokeDevice, SealSnapshot, SelfCheckInCodes, ServerKnowledge, ShowSelfCheckInCode,
  SignUpWalkIn, SnapshotHeads, UndoCheckIn,
];
